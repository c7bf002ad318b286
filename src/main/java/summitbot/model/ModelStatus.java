package summitbot.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What is known about the language model, as {@code doctor} and the chat's first line say it. */
public sealed interface ModelStatus {
    /** Returns one line for a person: what is there and, where something is missing, what to do. */
    String line();

    /** Returns the same without what it means for answers, where another host may serve. */
    default String found() {
        return line();
    }

    /** Returns whether questions go to the model. */
    boolean usable();

    /** Nobody has looked yet. */
    record Unchecked(ServerAddress address, String model) implements ModelStatus {
        @Override
        public String line() {
            return "%s at %s has not been asked for %s yet."
                    .formatted(address.kind().subject(), address, model);
        }

        @Override
        public boolean usable() {
            return true;
        }
    }

    /**
     * Nothing answers at the address.
     *
     * @param why in a few words
     */
    record NoServer(ServerAddress address, String why) implements ModelStatus {
        @Override
        public String line() {
            return "No %s at %s (%s); answering with quotes only."
                    .formatted(address.kind().noun(), address, why);
        }

        @Override
        public String found() {
            return "No %s at %s (%s).".formatted(address.kind().noun(), address, why);
        }

        @Override
        public boolean usable() {
            return false;
        }
    }

    /**
     * The server does not have the model.
     *
     * @param problem one sentence that says what to do, too
     */
    record Missing(String problem) implements ModelStatus {
        @Override
        public String line() {
            return withoutStop(problem) + "; answering with quotes only until then.";
        }

        @Override
        public String found() {
            return problem.replace("; run: ", "; run there: ");
        }

        @Override
        public boolean usable() {
            return false;
        }
    }

    /** The server has the model, which has not been tried yet. */
    record Installed(ServerKind kind, ServerSoftware software, String model, Optional<String> digest)
            implements ModelStatus {
        @Override
        public String line() {
            return "%s has %s; it %s."
                    .formatted(
                            software,
                            named(model, digest),
                            kind == ServerKind.OLLAMA
                                    ? "is loaded with its first question"
                                    : "has not been asked anything yet");
        }

        @Override
        public boolean usable() {
            return true;
        }
    }

    /**
     * Server or model answer wrongly or not in time.
     *
     * @param problem one sentence with its full stop
     */
    record Failing(String problem) implements ModelStatus {
        @Override
        public String line() {
            return withoutStop(problem) + "; answering with quotes only until it works again.";
        }

        @Override
        public String found() {
            return problem;
        }

        @Override
        public boolean usable() {
            return false;
        }
    }

    /**
     * The model has answered a test question.
     *
     * @param contextTokens context that is used
     * @param contextLength the longest context that the model knows, empty when the server does not say
     * @param obeysSchema whether its reply kept to the requested format
     * @param millis how long the reply took, loading included
     */
    record Ready(
            ServerSoftware software,
            String model,
            Optional<String> digest,
            int contextTokens,
            OptionalInt contextLength,
            boolean obeysSchema,
            Thinking thinking,
            long millis)
            implements ModelStatus {
        @Override
        public String line() {
            return "%s with %s: structured output %s, %s, context of %d%s tokens, test reply in %d ms."
                    .formatted(
                            software,
                            named(model, digest),
                            obeysSchema ? "obeyed" : "not obeyed (quotes are shown when a reply cannot be read)",
                            thinking.words(),
                            contextTokens,
                            contextLength.isPresent() ? " of " + contextLength.getAsInt() : "",
                            millis);
        }

        @Override
        public boolean usable() {
            return true;
        }
    }

    /** What is known of the model on one of several hosts. */
    record OfHost(ServerAddress address, ModelStatus status) {}

    /**
     * What is known of several hosts.
     *
     * @param hosts at least two, in the order in which they were named
     */
    record Several(List<OfHost> hosts) implements ModelStatus {
        /** Where nobody has looked at any of them, that is all there is to say. */
        static ModelStatus of(List<OfHost> hosts) {
            return hosts.stream().allMatch(host -> host.status() instanceof Unchecked)
                    ? hosts.get(0).status()
                    : new Several(List.copyOf(hosts));
        }

        @Override
        public String line() {
            long usable = hosts.stream().filter(host -> host.status().usable()).count();
            String each = hosts.stream()
                    .map(host -> host.address() + ": " + host.status().found())
                    .collect(Collectors.joining(" | "));
            return "%d of %d %s can be asked%s | %s"
                    .formatted(
                            usable,
                            hosts.size(),
                            hosts.get(0).address().kind().plural(),
                            usable == 0 ? "; answering with quotes only" : "",
                            each);
        }

        @Override
        public boolean usable() {
            return hosts.stream().anyMatch(host -> host.status().usable());
        }

        /** Returns whether questions go to each of them. */
        public boolean complete() {
            return hosts.stream().allMatch(host -> host.status().usable());
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.replaceFirst("[.;]$", "");
    }

    private static String named(String model, Optional<String> digest) {
        return model + digest.map(text -> " (" + text + ")").orElse("");
    }
}
