package summitbot.model.openai;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.util.Map;
import java.util.Optional;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.Thinking;
import summitbot.model.Tuning;
import summitbot.model.http.ChatProtocol;
import summitbot.model.http.Exchange;

/** Asks as OpenAI's API wants to be asked, through LangChain4j. */
record OpenAiProtocol(OpenAiPaths paths, ModelSettings settings, Optional<OpenAiKey> key, OpenAiFailures failures)
        implements ChatProtocol {
    @Override
    public StreamingChatModel over(Exchange exchange) {
        OpenAiStreamingChatModelBuilder builder = new OpenAiStreamingChatModelBuilder()
                .baseUrl(paths.api())
                .httpClientBuilder(exchange.asBuilder(listener -> new ReplyEvents(listener, failures)))
                .strictJsonSchema(true);
        key.ifPresent(known -> builder.apiKey(known.value()));
        return builder.build();
    }

    /** The context is the server's own affair. */
    @Override
    public ChatRequestParameters parameters(Tuning tuning, int maxTokens, ResponseFormat format) {
        return OpenAiChatRequestParameters.builder()
                .modelName(settings.name())
                .temperature(settings.temperature())
                .seed(settings.seed())
                .maxOutputTokens(maxTokens)
                .responseFormat(format)
                .customParameters(thinking(tuning.thinking()))
                .build();
    }

    /** Not of OpenAI's API: what vLLM and llama.cpp hand to the template of the chat. Most models with a switch have it by this name. */
    private static Map<String, Object> thinking(Thinking thinking) {
        Boolean flag = thinking.flag();
        return flag == null ? Map.of() : Map.of("chat_template_kwargs", Map.of("enable_thinking", flag));
    }
}
