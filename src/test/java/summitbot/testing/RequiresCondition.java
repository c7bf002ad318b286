package summitbot.testing;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a class out, with one line, where a real part is missing. */
abstract class RequiresCondition implements ExecutionCondition {
    /** Leaves out what needs a real Ollama. */
    static final class Ollama extends RequiresCondition {
        Ollama() {
            super("a real Ollama", RealOllama.whatIsMissing());
        }
    }

    /** Leaves out what needs a real server of OpenAI's API. */
    static final class OpenAi extends RequiresCondition {
        OpenAi() {
            super("a real server of OpenAI's API", RealOpenAi.whatIsMissing());
        }
    }

    /** Leaves out what needs a real PostgreSQL. */
    static final class Postgres extends RequiresCondition {
        Postgres() {
            super("a real PostgreSQL", RealPostgres.whatIsMissing());
        }
    }

    private final String part;
    private final Optional<String> missing;

    RequiresCondition(String part, Optional<String> missing) {
        this.part = part;
        this.missing = missing;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled(part + " is there");
        }
        if (context.getTestMethod().isEmpty()) {
            Class<?> tests = context.getRequiredTestClass();
            System.out.printf(
                    "LEFT OUT: the %d tests of %s, which need %s: %s%n",
                    countTests(tests), tests.getSimpleName(), part, missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    private static long countTests(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .count();
    }
}
