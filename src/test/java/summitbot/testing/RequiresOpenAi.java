package summitbot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need a real server of OpenAI's API with the model of {@link RealOpenAi}. Where there is none they are left out, and one line on
 * standard output says which and why.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("openai")
@ExtendWith(RequiresCondition.OpenAi.class)
public @interface RequiresOpenAi {}
