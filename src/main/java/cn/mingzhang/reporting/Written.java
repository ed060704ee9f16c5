package cn.mingzhang.reporting;

import cn.mingzhang.evidence.FileKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody wrote and added, as it stands in a sealed box: filled up to whole blocks, so that its length tells little. */
public record Written(Map<String, String> fields, List<Attached> files) {
    private static final int VERSION = 1;
    private static final int BLOCK = 4096;
    private static final int MOST = 100;

    public Written {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    public record Attached(String name, FileKind kind, byte[] content) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(fields.size());
            for (var field : fields.entrySet()) {
                out.writeUTF(field.getKey());
                write(field.getValue().getBytes(StandardCharsets.UTF_8), out);
            }
            out.writeInt(files.size());
            for (var file : files) {
                out.writeUTF(file.name());
                out.writeUTF(file.kind().name());
                write(file.content(), out);
            }
            out.write(new byte[BLOCK - out.size() % BLOCK]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Written of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                throw new IOException("written by another version");
            }
            var fields = new LinkedHashMap<String, String>();
            for (int left = count(in); left > 0; left--) {
                fields.put(in.readUTF(), new String(read(in), StandardCharsets.UTF_8));
            }
            var files = new ArrayList<Attached>();
            for (int left = count(in); left > 0; left--) {
                files.add(new Attached(in.readUTF(), FileKind.valueOf(in.readUTF()), read(in)));
            }
            return new Written(fields, files);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("what was sealed is not what is written here", unreadable);
        }
    }

    private static void write(byte[] content, DataOutputStream out) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return in.readNBytes(length);
    }

    private static int count(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("too many parts");
        }
        return count;
    }
}
