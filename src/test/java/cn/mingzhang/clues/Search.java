package cn.mingzhang.clues;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for a stem that all planted names have in common, as it is and in the hexadecimal by which the server logs bytes. Each file is
 * read once, in pieces; a look while things go on reads only what was written since the last one.
 */
public final class Search {
    private static final int PIECE = 1 << 20;

    private record State(long size, FileTime written) {}

    private final List<byte[]> patterns;
    private final Map<Path, State> seen = new HashMap<>();
    private long read;

    public Search(String stem) {
        var raw = stem.getBytes(StandardCharsets.US_ASCII);
        patterns = List.of(raw, HexFormat.of().formatHex(raw).getBytes(StandardCharsets.US_ASCII));
    }

    /** In every file of these folders, from its first byte to its last. */
    public List<Path> everywhere(List<Path> folders) {
        seen.clear();
        return sinceLastLook(folders);
    }

    /** In every file that was made or written since the last look; of a log, in the lines that came. */
    public List<Path> sinceLastLook(List<Path> folders) {
        var found = new TreeMap<Path, State>();
        for (var folder : folders) {
            for (var file : files(folder)) {
                try {
                    var before = seen.get(file);
                    var now = new State(Files.size(file), Files.getLastModifiedTime(file));
                    if (!now.equals(before) && contains(file, from(file, before, now))) {
                        found.put(file, now);
                    }
                    seen.put(file, now);
                } catch (IOException gone) {
                    // A temporary file of another process, taken away between the listing and the look.
                    continue;
                }
            }
        }
        return List.copyOf(found.keySet());
    }

    /** Which of these words a log has in none of its lines. */
    static List<String> lacking(Path log, String... words) throws IOException {
        var lacking = new ArrayList<>(List.of(words));
        try (var lines = new java.io.BufferedReader(
                new java.io.InputStreamReader(Files.newInputStream(log), StandardCharsets.ISO_8859_1))) {
            for (var line = lines.readLine(); line != null && !lacking.isEmpty(); line = lines.readLine()) {
                lacking.removeIf(line::contains);
            }
        }
        return lacking;
    }

    public long megabytesRead() {
        return read >> 20;
    }

    private static long from(Path file, State before, State now) {
        var grows = file.getFileName().toString().endsWith(".log");
        return grows && before != null && before.size() <= now.size() ? Math.max(0, before.size() - 4096) : 0;
    }

    private static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        var folders = new ArrayList<Path>(List.of(folder));
        while (!folders.isEmpty()) {
            try (Stream<Path> entries = Files.list(folders.remove(folders.size() - 1))) {
                entries.forEach(entry -> {
                    if (Files.isDirectory(entry)) {
                        folders.add(entry);
                    } else if (Files.isRegularFile(entry)) {
                        files.add(entry);
                    }
                });
            } catch (IOException | java.io.UncheckedIOException gone) {
                continue;
            }
        }
        return files;
    }

    private boolean contains(Path file, long from) throws IOException {
        var overlap = patterns.get(1).length - 1;
        var piece = ByteBuffer.allocate(PIECE);
        try (var channel = FileChannel.open(file).position(from)) {
            for (var got = 0; got >= 0; ) {
                got = channel.read(piece);
                read += Math.max(got, 0);
                if (got > 0 && patterns.stream().anyMatch(pattern -> contains(piece, pattern))) {
                    return true;
                }
                if (piece.position() > overlap) {
                    piece.flip().position(piece.limit() - overlap);
                    piece.compact();
                }
            }
        }
        return false;
    }

    /** Horspool's: most bytes are passed over unread. */
    private static boolean contains(ByteBuffer piece, byte[] pattern) {
        var bytes = piece.array();
        var last = pattern.length - 1;
        var skip = new int[256];
        Arrays.fill(skip, pattern.length);
        for (var at = 0; at < last; at++) {
            skip[pattern[at] & 0xff] = last - at;
        }
        for (var at = 0; at + last < piece.position(); at += skip[bytes[at + last] & 0xff]) {
            if (Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
                return true;
            }
        }
        return false;
    }
}
