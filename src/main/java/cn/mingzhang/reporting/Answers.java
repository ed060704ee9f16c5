package cn.mingzhang.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 状态与答复 on their way back to where the page runs alone: what each code shows, the words still encrypted to it. */
public final class Answers {
    private static final int MAGIC = 0x4d5a4131;
    private static final int DIGEST = 32;
    private static final int MOST = 1_000_000;

    private Answers() {}

    public record Standing(byte[] lookup, String status, LocalDate statusOn, List<Message> messages) {}

    public record Message(int ordinal, String kind, LocalDate postedOn, byte[] envelope) {}

    public static byte[] file(List<Standing> standings) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(standings.size());
            for (var standing : standings) {
                out.writeInt(standing.lookup().length);
                out.write(standing.lookup());
                out.writeUTF(standing.status());
                out.writeLong(standing.statusOn().toEpochDay());
                out.writeInt(standing.messages().size());
                for (var message : standing.messages()) {
                    out.writeInt(message.ordinal());
                    out.writeUTF(message.kind());
                    out.writeLong(message.postedOn().toEpochDay());
                    out.writeInt(message.envelope().length);
                    out.write(message.envelope());
                }
            }
            out.write(Parcels.digest(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static List<Standing> read(byte[] file) throws Parcels.Damaged {
        var end = file.length - DIGEST;
        if (end < 0
                || !MessageDigest.isEqual(
                        Parcels.digest(Arrays.copyOf(file, end)), Arrays.copyOfRange(file, end, file.length))) {
            throw new Parcels.Damaged("not whole");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(file, 0, end))) {
            if (in.readInt() != MAGIC) {
                throw new Parcels.Damaged("no answers of ours");
            }
            var standings = new ArrayList<Standing>();
            for (int left = count(in); left > 0; left--) {
                var lookup = in.readNBytes(count(in));
                var status = in.readUTF();
                var on = LocalDate.ofEpochDay(in.readLong());
                var messages = new ArrayList<Message>();
                for (int more = count(in); more > 0; more--) {
                    messages.add(new Message(
                            in.readInt(), in.readUTF(), LocalDate.ofEpochDay(in.readLong()), in.readNBytes(count(in))));
                }
                standings.add(new Standing(lookup, status, on, messages));
            }
            return standings;
        } catch (IOException | RuntimeException unreadable) {
            throw new Parcels.Damaged("not readable");
        }
    }

    private static int count(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("no count");
        }
        return count;
    }
}
