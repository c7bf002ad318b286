package summitbot.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Embeds the texts of a request by their words. */
final class FakeEmbeddings implements ResponseTransformerV2 {
    static final String NAME = "embeddings";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WordEmbedder words = WordEmbedder.named("words");

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        List<float[]> vectors = texts(event.getRequest().getBodyAsString()).stream()
                .map(words::embedQuery)
                .toList();
        try {
            String body = JSON.writeValueAsString(Map.of("embeddings", vectors));
            return Response.Builder.like(response).but().body(body).build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(String request) {
        try {
            List<String> texts = new ArrayList<>();
            for (JsonNode text : JSON.readTree(request).path("input")) {
                texts.add(text.asText());
            }
            return texts;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
