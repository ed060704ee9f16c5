package cn.mingzhang.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes every mail, or refuses every recipient. */
final class StubServer implements AutoCloseable {
    final List<String> mails = new CopyOnWriteArrayList<>();
    volatile boolean refusing;
    private final ServerSocket door;
    private final Thread thread;

    StubServer() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        thread = new Thread(this::serve, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                talk(guest);
            } catch (IOException gone) {
                // The guest left, or the door was closed.
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        say(guest, "220 stub");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && refusing) {
                say(guest, "550 no such box");
            } else if (line.startsWith("DATA")) {
                say(guest, "354 go on");
                var mail = new StringBuilder();
                for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
                say(guest, "250 taken");
            } else if (line.startsWith("QUIT")) {
                say(guest, "221 bye");
                return;
            } else {
                say(guest, "250 ok");
            }
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Until the thread has gone a guest may still get in: the kernel listens as long as somebody waits at the door. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
