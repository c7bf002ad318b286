package summitbot.model.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.model.Thinking;
import summitbot.model.Tuning;
import summitbot.model.http.ReplyCollector;
import summitbot.model.http.ServerConnection;
import summitbot.model.http.StreamedChat;
import summitbot.testing.RealOllama;
import summitbot.testing.RequiresOllama;

/** How a reply arrives. */
@RequiresOllama
class RealOllamaStreamIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SCHEMA = """
            {"type":"object","properties":{"ids":{"type":"array","items":{"type":"integer","enum":[3,5,8]},"minItems":1,"maxItems":2}},"required":["ids"]}""";

    @Test
    void streamsItsReplyInPieces() {
        ModelSettings settings =
                new ModelSettings("ollama", RealOllama.model(), List.of(), 2_048, 400, 0, 1, 120, 120, 10, 99, 600);
        ServerAddress address = new ServerAddress(ServerKind.OLLAMA, RealOllama.address());
        ReplyCollector collector = new ReplyCollector(100_000);
        try (ServerConnection connection = new ServerConnection(address, PATIENCE)) {
            StreamedChat chat = new StreamedChat(
                    connection, new OllamaProtocol(address, settings), new OllamaFailures(address, settings.name()));

            ModelReply reply = chat.ask(
                    new ModelRequest("You reply in JSON.", "Name two ids.", SCHEMA, 100, PATIENCE, () -> false),
                    PATIENCE,
                    new Tuning(2_048, Thinking.UNSET, 0),
                    collector);

            assertThat(collector.pieces()).isGreaterThan(1).isLessThanOrEqualTo(reply.replyTokens());
        }
    }
}
