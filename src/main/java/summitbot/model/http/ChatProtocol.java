package summitbot.model.http;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import summitbot.model.Tuning;

/** How one kind of server is asked for a chat. Safe for concurrent use. */
public interface ChatProtocol {
    /** Returns LangChain4j's model for one request over an exchange. */
    StreamingChatModel over(Exchange exchange);

    /** Returns everything about a request but its messages. */
    ChatRequestParameters parameters(Tuning tuning, int maxTokens, ResponseFormat format);
}
