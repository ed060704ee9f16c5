package cn.mingzhang.reporting;

import cn.mingzhang.reporting.Intake.Parcel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** A sealed report as a file, to be carried. It ends in a digest of what it is, so that damage on the way is noticed and named. */
public final class Parcels {
    private static final int MAGIC = 0x4d5a5231;
    private static final int DIGEST = 32;

    private Parcels() {}

    /** Not whole, or none of ours. */
    public static final class Damaged extends Exception {
        Damaged(String why) {
            super(why);
        }
    }

    /** @param first whether it is the report itself; else the box is what was added to it, and key and term are not asked for */
    public record Carried(boolean first, UUID box, Parcel parcel) {}

    public static byte[] file(Carried carried) {
        var parcel = carried.parcel();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeBoolean(carried.first());
            id(parcel.id(), out);
            id(carried.box(), out);
            out.writeLong(parcel.arrivedOn().toEpochDay());
            out.writeLong(parcel.validUntil().toEpochDay());
            out.writeUTF(parcel.algorithm());
            block(parcel.lookup(), out);
            block(parcel.reporterKey(), out);
            block(parcel.story(), out);
            var identity = parcel.identity();
            out.writeBoolean(identity != null);
            if (identity != null) {
                block(identity, out);
            }
            out.write(digest(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Carried read(byte[] file) throws Damaged {
        var end = file.length - DIGEST;
        if (end < DIGEST
                || !MessageDigest.isEqual(
                        digest(Arrays.copyOf(file, end)), Arrays.copyOfRange(file, end, file.length))) {
            throw new Damaged("not whole");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(file, 0, end))) {
            if (in.readInt() != MAGIC) {
                throw new Damaged("no package of ours");
            }
            var first = in.readBoolean();
            var report = id(in);
            var box = id(in);
            var arrived = LocalDate.ofEpochDay(in.readLong());
            var until = LocalDate.ofEpochDay(in.readLong());
            var algorithm = in.readUTF();
            var lookup = block(in);
            var key = block(in);
            var story = block(in);
            var identity = in.readBoolean() ? block(in) : null;
            return new Carried(first, box, new Parcel(report, arrived, lookup, algorithm, key, until, story, identity));
        } catch (IOException | RuntimeException unreadable) {
            throw new Damaged("not readable");
        }
    }

    private static void id(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void block(byte[] content, DataOutputStream out) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return in.readNBytes(length);
    }

    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
