package summitbot.index;

import java.util.ArrayList;
import java.util.List;

/** Takes some of many, evenly, so that a part of a long list stands for all of it. */
public final class Spread {
    private Spread() {}

    /** Returns at most so many of the items in their order, spread evenly over the list. */
    public static <T> List<T> over(List<T> items, int max) {
        if (items.size() <= max) {
            return items;
        }
        List<T> some = new ArrayList<>(max);
        for (int i = 0; i < max; i++) {
            some.add(items.get((int) ((long) i * items.size() / max)));
        }
        return some;
    }
}
