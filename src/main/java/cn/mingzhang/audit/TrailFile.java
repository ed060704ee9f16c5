package cn.mingzhang.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TrailExport} wrote, once from top to bottom, and verifies it. Needs Java and nothing else. */
final class TrailFile {
    /** The file is none of ours, or was cut off in the middle of a line. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String words) {
            super(words);
        }
    }

    private final BufferedReader in;
    private @Nullable String line;
    private long number;

    private TrailFile(InputStream file) throws IOException {
        in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        advance();
        if (!TrailExport.FIRST_LINE.equals(line)) {
            throw new Unreadable("not an export of the trail");
        }
        advance();
    }

    /** @param outside codes of papers and signed heads it is held against */
    static Verification verify(InputStream file, List<? extends Witness> outside) {
        try {
            var read = new TrailFile(file);
            return new ChainWalk(outside).walk(read.blocks(), read.entries(), read::head);
        } catch (IOException cut) {
            throw new Unreadable(cut.toString());
        } catch (UncheckedIOException cut) {
            throw new Unreadable(cut.getCause().toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException odd) {
            throw new Unreadable(odd.toString());
        }
    }

    private Iterator<SealedBlock> blocks() {
        return new Lines<>("B\t") {
            @Override
            SealedBlock read(String[] part) {
                return new SealedBlock(
                        Long.parseLong(part[1]),
                        UUID.fromString(part[2]),
                        Integer.parseInt(part[3]),
                        Long.parseLong(part[4]),
                        hex(part[8]),
                        moment(part[5]),
                        hex(part[6]),
                        hex(part[7]));
            }
        };
    }

    private Iterator<SealedEntry> entries() {
        return new Lines<>("E\t") {
            @Override
            SealedEntry read(String[] part) {
                return new SealedEntry(
                        Long.parseLong(part[1]),
                        Long.parseLong(part[2]),
                        UUID.fromString(part[3]),
                        moment(part[4]),
                        moment(part[5]),
                        new Actor(
                                Long.parseLong(part[6]),
                                plain(part[7]),
                                plain(part[8]),
                                plain(part[9]),
                                plain(part[10])),
                        plain(part[11]),
                        new Subject(plain(part[12]), plain(part[13])),
                        plain(part[14]),
                        plain(part[15]),
                        hex(part[16]));
            }
        };
    }

    /** What stands before it is skipped: the walk has said what is wrong with it. */
    private ChainWalk.Head head() {
        while (line != null && !line.startsWith("H\t")) {
            advance();
        }
        if (line == null) {
            throw new Unreadable("the export has no end: it was cut off after line " + number);
        }
        var part = line.split("\t", -1);
        return new ChainWalk.Head(Long.parseLong(part[1]), hex(part[2]));
    }

    private void advance() {
        try {
            line = in.readLine();
            number++;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lines of one kind, as long as one follows the other: blocks and entries take turns in the file. */
    private abstract class Lines<T> implements Iterator<T> {
        private final String begins;

        private Lines(String begins) {
            this.begins = begins;
        }

        abstract T read(String[] part);

        @Override
        public boolean hasNext() {
            return line != null && line.startsWith(begins);
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var read = read(java.util.Objects.requireNonNull(line).split("\t", -1));
            advance();
            return read;
        }
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c != '\\') {
                plain.append(c);
            } else {
                var next = text.charAt(++at);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            }
        }
        return plain.toString();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static Instant moment(String micros) {
        var all = Long.parseLong(micros);
        return Instant.ofEpochSecond(Math.floorDiv(all, 1_000_000L), Math.floorMod(all, 1_000_000L) * 1000);
    }
}
