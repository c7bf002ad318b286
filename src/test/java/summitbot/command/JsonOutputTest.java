package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
    @Test
    void escapesWhatATerminalCouldTakeForMoreThanText() throws JsonProcessingException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", "a\u001B[31m\u0007\u009B\u200B\u202E\u2028\uD83D\uDE00 “Ақорда”\n");

        String line = JsonOutput.line(node);

        assertThat(line).isEqualTo("{\"text\":\"a\\u001B[31m\\u0007\\u009b\\u200b\\u202e\\u2028😀 “Ақорда”\\n\"}");
        assertThat(new ObjectMapper().readTree(line)).isEqualTo(node);
    }
}
