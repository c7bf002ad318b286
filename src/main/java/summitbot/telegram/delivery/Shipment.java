package summitbot.telegram.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import summitbot.logging.RequestId;

/** A parcel that waits its turn. Guarded by the sender's lock. */
final class Shipment {
    final Parcel parcel;
    final long number;
    /** The request that it answers, for the log. */
    final Optional<String> request = RequestId.current();

    final CompletableFuture<Delivery> done = new CompletableFuture<>();
    int failures;
    /** How often it failed again after Telegram had taken other messages. */
    int overtaken;
    /** How many messages Telegram had taken when it failed last. */
    long takenBefore;

    /** @param number counts up: who came first goes first */
    Shipment(Parcel parcel, long number) {
        this.parcel = parcel;
        this.number = number;
    }
}
