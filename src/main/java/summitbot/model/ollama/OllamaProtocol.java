package summitbot.model.ollama;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel.OllamaStreamingChatModelBuilder;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ServerAddress;
import summitbot.model.Tuning;
import summitbot.model.http.ChatProtocol;
import summitbot.model.http.Exchange;

/** Asks as Ollama wants to be asked, through LangChain4j. */
record OllamaProtocol(ServerAddress address, ModelSettings settings) implements ChatProtocol {
    @Override
    public StreamingChatModel over(Exchange exchange) {
        return new OllamaStreamingChatModelBuilder()
                .baseUrl(address.toString())
                .httpClientBuilder(exchange.asBuilder())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }

    @Override
    public ChatRequestParameters parameters(Tuning tuning, int maxTokens, ResponseFormat format) {
        return OllamaChatRequestParameters.builder()
                .modelName(settings.name())
                .temperature(settings.temperature())
                .seed(settings.seed())
                .numCtx(tuning.contextTokens())
                .maxOutputTokens(maxTokens)
                .keepAlive(settings.keepAliveMinutes() * 60)
                .think(tuning.thinking().flag())
                .responseFormat(format)
                .build();
    }
}
