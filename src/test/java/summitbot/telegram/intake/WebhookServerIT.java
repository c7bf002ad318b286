package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.testing.Eventually;

/** The server in a process of its own: the JDK reads its limits once in a process, and here others have made servers before. */
class WebhookServerIT {
    private static final String SECRET = "a-secret";
    private static final List<String> HALVES = List.of(
            "",
            "POST /upd",
            "POST /updates HTTP/1.1\r\nHost: localhost\r\nX-Telegram",
            "POST /updates HTTP/1.1\r\nHost: localhost\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET
                    + "\r\nContent-Length: 100\r\n\r\n{\"update_id\"");

    /** Serves until its parent ends. */
    public static void main(String[] arguments) throws IOException {
        try (WebhookServer server = new WebhookServer(
                "https://example.org/updates", "127.0.0.1", Integer.parseInt(arguments[0]), SECRET, updates -> {})) {
            int unused = System.in.read();
        }
    }

    @Test
    void takesAnHonestUpdateWhateverManyOthersLeaveHalfSaid() throws Exception {
        int port = freePort();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WebhookServerIT.class.getName(),
                        Integer.toString(port))
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        List<Socket> halfOpen = new ArrayList<>();
        try {
            assertThat(Eventually.holds(() -> listens(port))).isTrue();
            for (int caller = 0; caller < 300; caller++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream()
                        .write(HALVES.get(caller % HALVES.size()).getBytes(StandardCharsets.UTF_8));
                halfOpen.add(socket);
            }

            assertThat(post(port)).isEqualTo(200);
        } finally {
            for (Socket socket : halfOpen) {
                socket.close();
            }
            server.destroy();
            server.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int post(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/updates"))
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\": 1}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
