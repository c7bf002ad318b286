package summitbot.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark measures, for the table of {@link InnerSteps}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Step {
    /** Where it stands in the table, from 1, in the order of the data's way through the bot. */
    int place();

    /** The step, with how much it is done on; {@code {name}} stands for a parameter of the benchmark. */
    String value();

    /** What bounds it. */
    String bound();
}
