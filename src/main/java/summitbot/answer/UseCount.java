package summitbot.answer;

import java.util.Optional;
import java.util.function.Consumer;
import summitbot.model.ModelReply;

/** Counts what one question takes of the model beside its answer. For one thread. */
final class UseCount implements Consumer<ModelReply> {
    private Optional<ModelUse> sum = Optional.empty();

    /** The model replied. */
    @Override
    public void accept(ModelReply reply) {
        add(ModelUse.of(reply));
    }

    void add(ModelUse use) {
        sum = Optional.of(sum.orElse(ModelUse.NONE).plus(use));
    }

    /** Returns what was taken; empty when the model was not asked, or never replied. */
    Optional<ModelUse> sum() {
        return sum;
    }
}
