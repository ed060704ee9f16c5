package cn.mingzhang.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names within an OLE compound file (doc, xls, wps, et): only its directory is read. Layout: MS-CFB. Everything that a
 * hostile file could make endless is counted.
 */
final class CompoundFile implements AutoCloseable {

    private static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final int LAST_REGULAR = 0xfffffffa;
    private static final int FREE = 0xffffffff;
    private static final int MOST_SECTORS_OF_NAMES = 4096;

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorSize;
    private final List<Integer> tableSectors = new ArrayList<>();

    private CompoundFile(Path content) throws IOException {
        file = new RandomAccessFile(content.toFile(), "r");
        header = read(0, 512);
        sectorSize = header.getShort(30) == 12 ? 4096 : 512;
        findTables();
    }

    static boolean startsLike(byte[] head) {
        return Recognition.starts(head, SIGNATURE);
    }

    /** @throws EOFException if a part of it is missing */
    static Set<String> names(Path content) throws IOException {
        try (var compound = new CompoundFile(content)) {
            compound.mustBeWhole();
            return compound.names();
        }
    }

    private void findTables() throws IOException {
        for (var i = 0; i < 109; i++) {
            addTable(header.getInt(76 + 4 * i));
        }
        var next = header.getInt(68);
        for (var left = Math.min(header.getInt(72), 64); left > 0 && isRegular(next); left--) {
            var more = sector(next);
            for (var at = 0; at < sectorSize - 4; at += 4) {
                addTable(more.getInt(at));
            }
            next = more.getInt(sectorSize - 4);
        }
    }

    private void addTable(int sector) {
        if (isRegular(sector)) {
            tableSectors.add(sector);
        }
    }

    /** The last sector in use must begin within the file. */
    private void mustBeWhole() throws IOException {
        for (var table = tableSectors.size() - 1; table >= 0; table--) {
            var entries = sector(tableSectors.get(table));
            for (var at = sectorSize - 4; at >= 0; at -= 4) {
                if (entries.getInt(at) != FREE) {
                    var last = (long) table * (sectorSize / 4) + at / 4;
                    if ((last + 1) * sectorSize >= file.length()) {
                        throw new EOFException("sector " + last + " is missing");
                    }
                    return;
                }
            }
        }
        throw new EOFException("no sectors");
    }

    private Set<String> names() throws IOException {
        var names = new HashSet<String>();
        var sector = header.getInt(48);
        for (var count = 0; isRegular(sector); count++) {
            if (count > MOST_SECTORS_OF_NAMES) {
                throw new EOFException("directory without end");
            }
            var entries = sector(sector);
            for (var at = 0; at < sectorSize; at += 128) {
                var length = entries.getShort(at + 64);
                if (entries.get(at + 66) != 0 && length >= 2 && length <= 64) {
                    names.add(new String(entries.array(), at, length - 2, StandardCharsets.UTF_16LE));
                }
            }
            sector = next(sector);
        }
        return names;
    }

    private int next(int sector) throws IOException {
        var perTable = sectorSize / 4;
        if (sector / perTable >= tableSectors.size()) {
            throw new EOFException("sector " + sector + " is in no table");
        }
        return sector(tableSectors.get(sector / perTable)).getInt(sector % perTable * 4);
    }

    private ByteBuffer sector(int number) throws IOException {
        return read((number + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isRegular(int sector) {
        return Integer.compareUnsigned(sector, LAST_REGULAR) <= 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
