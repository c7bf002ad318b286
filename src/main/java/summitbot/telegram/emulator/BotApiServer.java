package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import summitbot.telegram.api.ApiAddress;

/**
 * Plays Telegram on the loopback: takes what the real server takes, refuses what it refuses, and fails when it is told to. Names of
 * methods may be written in small letters. Safe for concurrent use.
 */
public final class BotApiServer implements AutoCloseable {
    public static final String TOKEN = "4242:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";
    public static final String USERNAME = "lighthouse_bot";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<Long, Long> answered = new ConcurrentHashMap<>();
    private final AtomicLong updateIds = new AtomicLong(1_000);
    final Methods methods;
    private volatile Optional<Fault> outage = Optional.empty();

    private BotApiServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        ObjectNode me = JsonNodeFactory.instance.objectNode();
        me.put("id", 4242L).put("is_bot", true).put("first_name", "Lighthouse").put("username", USERNAME);
        me.put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", true);
        methods = new Methods(me);
        server.start();
    }

    /** Starts on a free port. */
    public static BotApiServer start() {
        return start(0);
    }

    /** Starts on this port. */
    public static BotApiServer start(int port) {
        try {
            return new BotApiServer(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public ApiAddress address() {
        return ApiAddress.parse(url());
    }

    /** Lets the next fitting call go wrong; several go wrong one after another. */
    public void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Lets every fitting call go wrong until {@link #recover}. */
    public void fail(Fault fault) {
        outage = Optional.of(fault);
    }

    public void recover() {
        outage = Optional.empty();
    }

    /** Refuses what comes faster than Telegram allows. */
    public void enforceFloodControl() {
        methods.floodControl = true;
    }

    public void block(long chatId) {
        methods.blocked.add(chatId);
    }

    public void unblock(long chatId) {
        methods.blocked.remove(chatId);
    }

    public void migrate(long from, long to) {
        methods.people.put(to, ConcurrentHashMap.newKeySet());
        methods.migrated.put(from, to);
    }

    /** What {@code getMe} says. */
    public ObjectNode me() {
        return methods.me;
    }

    /** Returns the calls of a method so far, in order. */
    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns the bot's messages as they stand in a chat, oldest first. */
    public List<BotMessage> messages(long chatId) {
        synchronized (methods) {
            return List.copyOf(methods.shown(chatId).values());
        }
    }

    /** How many updates the bot has not confirmed. */
    public int unconfirmed() {
        return methods.updates.size();
    }

    /** The address of the webhook that is set; empty text for none. */
    public String webhook() {
        return methods.profile.getOrDefault("webhook", "");
    }

    public String webhookSecret() {
        return methods.profile.getOrDefault("secret", "");
    }

    /** A setting of the bot's profile, as {@code mycommands/default/en}. */
    public Optional<String> profile(String name) {
        synchronized (methods) {
            return Optional.ofNullable(methods.profile.get(name));
        }
    }

    /** Returns the next number for an update. */
    public long nextUpdateId() {
        return updateIds.incrementAndGet();
    }

    /** Returns the next number for a message of a person in a chat, which exists from now on. */
    public int nextMessageId(long chatId) {
        int number = methods.nextMessage(chatId);
        methods.people
                .computeIfAbsent(chatId, id -> ConcurrentHashMap.newKeySet())
                .add(number);
        return number;
    }

    /** A chat exists once somebody wrote in it. */
    public void openCallback(String id) {
        methods.openCallbacks.add(id);
    }

    /** Takes a message of a person away. */
    public void deleteMessage(long chatId, int messageId) {
        methods.people.get(chatId).remove(messageId);
    }

    /** Hands an update to the bot. */
    public void send(JsonNode update) {
        methods.updates.add(update);
    }

    /** Hands an update to the bot once more, confirmed or not. */
    public void repeat(JsonNode update) {
        methods.updates.repeat(update);
    }

    /** When a call of a person's message was first answered, on the running clock; for load runs. */
    public Map<Long, Long> answered() {
        return answered;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            String method = path[path.length - 1].toLowerCase(Locale.ROOT);
            ObjectNode parameters = Parameters.of(exchange);
            if (path.length < 3 || !path[path.length - 2].equals("bot" + TOKEN)) {
                respond(exchange, new Refused(401, "Unauthorized").json(), 401);
                return;
            }
            Call call = new Call(method, parameters, System.nanoTime());
            calls.add(call);
            Optional<Fault> fault = fault(call);
            if (fault.isPresent() && goesWrong(exchange, call, fault.get())) {
                return;
            }
            answer(exchange, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Fault> fault(Call call) {
        Optional<Fault> lasting = outage.filter(fault -> fault.meets(call));
        if (lasting.isPresent()) {
            return lasting;
        }
        synchronized (faults) {
            Iterator<Fault> each = faults.iterator();
            while (each.hasNext()) {
                Fault fault = each.next();
                if (fault.meets(call)) {
                    faults.remove(fault);
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether the call was ended by it. */
    private boolean goesWrong(HttpExchange exchange, Call call, Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case REFUSED -> respond(exchange, new Refused(fault.status(), fault.description()).json(), fault.status());
            case FLOOD -> respond(exchange, Refused.flood(fault.status()).json(), 429);
            case NO_REASON ->
                respond(exchange, JsonNodeFactory.instance.objectNode().put("ok", false), 200);
            case PAGE -> {
                byte[] page = "<html><body>Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(fault.status(), page.length);
                exchange.getResponseBody().write(page);
            }
            case BROKEN_JSON -> {
                done(call);
                byte[] half = "{\"ok\":true,\"resu".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, half.length);
                exchange.getResponseBody().write(half);
            }
            case RESET_BEFORE -> exchange.close();
            case RESET_AFTER -> {
                done(call);
                exchange.sendResponseHeaders(200, 500);
                exchange.getResponseBody().write("{\"ok\":tr".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case SLOW -> {
                Thread.sleep(fault.delay().orElseThrow().toMillis());
                return false;
            }
            default -> throw new IllegalStateException(fault.toString());
        }
        return true;
    }

    private void done(Call call) throws InterruptedException {
        try {
            methods.call(call);
        } catch (Refused refused) {
            // It would have been refused; the bot does not learn it.
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException, InterruptedException {
        try {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", true);
            json.set("result", methods.call(call));
            respond(exchange, json, 200);
        } catch (Refused refused) {
            respond(exchange, refused.json(), refused.code());
        }
    }

    private static void respond(HttpExchange exchange, JsonNode json, int status) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Returns all messages of all chats. */
    public List<BotMessage> allMessages() {
        List<BotMessage> all = new ArrayList<>();
        synchronized (methods) {
            methods.sent.values().forEach(chat -> all.addAll(chat.values()));
        }
        return all;
    }

    @Override
    public void close() {
        methods.updates.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
