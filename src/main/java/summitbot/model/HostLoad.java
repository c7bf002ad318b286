package summitbot.model;

/**
 * How busy one host of the model is.
 *
 * @param available whether it would be asked now
 * @param running requests it works on now
 */
public record HostLoad(boolean available, int running) {}
