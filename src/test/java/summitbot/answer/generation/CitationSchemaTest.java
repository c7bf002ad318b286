package summitbot.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CitationSchemaTest {
    @Test
    void listsJustTheNumbersShown() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(new CitationSchema(3, 2).json());

        JsonNode statements = schema.at("/properties/statements");
        assertThat(statements.at("/maxItems").asInt()).isEqualTo(2);
        assertThat(statements.at("/items/properties/ids/items/enum")).hasToString("[1,2,3]");
        assertThat(statements.at("/items/properties/ids/minItems").asInt()).isOne();
        assertThat(statements.at("/items/properties/ids/maxItems").asInt()).isEqualTo(3);
    }

    @Test
    void cannotBeMadeWithoutEvidence() {
        assertThatThrownBy(() -> new CitationSchema(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
