package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingPrefixesTest {
    @ParameterizedTest
    @ValueSource(strings = {"bge-m3", "bge-m3:567m", "all-minilm", "paraphrase-multilingual", "unheard-of:1b", ""})
    void mostModelsWantNone(String model) {
        assertThat(EmbeddingPrefixes.of(model)).isEqualTo(new EmbeddingPrefixes("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multilingual-e5-small", "jeffh/intfloat-multilingual-e5-large:f16", "E5-Base-v2"})
    void e5ReadsWhichOfTheTwoATextIs(String model) {
        assertThat(EmbeddingPrefixes.of(model)).isEqualTo(new EmbeddingPrefixes("query: ", "passage: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qwen3-embedding", "qwen3-embedding:0.6b", "jeffh/intfloat-multilingual-e5-large-instruct:q8_0"})
    void someWantATaskAheadOfTheQueryAlone(String model) {
        EmbeddingPrefixes prefixes = EmbeddingPrefixes.of(model);

        assertThat(prefixes.query()).startsWith("Instruct: ").endsWith("\nQuery: ");
        assertThat(prefixes.passage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nomic-embed-text-v2-moe, 'search_query: ', 'search_document: '",
        "embeddinggemma:300m, 'task: search result | query: ', 'title: none | text: '",
        "snowflake-arctic-embed2, 'query: ', ''"
    })
    void othersHaveTheirOwn(String model, String query, String passage) {
        assertThat(EmbeddingPrefixes.of(model)).isEqualTo(new EmbeddingPrefixes(query, passage));
    }

    @Test
    void theSecondArcticIsNotTakenForTheFirst() {
        assertThat(EmbeddingPrefixes.of("snowflake-arctic-embed:s").query()).startsWith("Represent this sentence");
    }
}
