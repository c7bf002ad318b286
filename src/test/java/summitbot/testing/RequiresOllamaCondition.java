package summitbot.testing;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a class out, with one line, where no real Ollama is. */
final class RequiresOllamaCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = RealOllama.whatIsMissing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("a real Ollama is there");
        }
        if (context.getTestMethod().isEmpty()) {
            Class<?> tests = context.getRequiredTestClass();
            System.out.printf(
                    "LEFT OUT: the %d tests of %s, which need a real Ollama: %s%n",
                    countTests(tests), tests.getSimpleName(), missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    private static long countTests(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .count();
    }
}
