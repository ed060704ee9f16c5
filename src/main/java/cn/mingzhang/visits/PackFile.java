package cn.mingzhang.visits;

import cn.mingzhang.refusals.Unfit;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pack that comes back. Of the file only three parts are read, each between its own marks, as JSON with narrow bounds; whatever else
 * stands in it is never looked at, run or shown.
 *
 * @param issued with {@code seal}: as the server wrote them
 * @param filled as the page wrote it
 */
record PackFile(byte[] issued, String seal, byte[] filled) {
    static final int LIMIT = 48 * 1024 * 1024;
    private static final int LONGEST_TEXT = 6_000_000;
    private static final byte[] END = "</script>".getBytes(StandardCharsets.US_ASCII);
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(6)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(20)
                            .maxDocumentLength(LIMIT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(all -> all.withValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    /** @throws Unfit where it is no pack, or lacks one of its parts */
    static PackFile of(byte[] file) {
        if (file.length > LIMIT) {
            throw new Unfit("file", "visits.pack.error.large", LIMIT / 1024 / 1024);
        }
        var issued = part(file, "issued");
        var filled = part(file, "filled");
        var seal = new String(part(file, "seal"), StandardCharsets.US_ASCII);
        return new PackFile(issued, seal.replace("\"", ""), filled);
    }

    private static byte[] part(byte[] file, String id) {
        var mark = ("<script type=\"application/json\" id=\"" + id + "\">").getBytes(StandardCharsets.US_ASCII);
        var from = indexOf(file, mark, 0);
        var to = from < 0 ? -1 : indexOf(file, END, from);
        if (to < 0) {
            throw new Unfit("file", "visits.pack.error.none");
        }
        return Arrays.copyOfRange(file, from + mark.length, to);
    }

    private static int indexOf(byte[] file, byte[] wanted, int from) {
        for (var at = from; at <= file.length - wanted.length; at++) {
            if (file[at] == wanted[0] && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** @throws Unfit where it is cut off or was written by something else */
    static PackFilled read(byte[] filled) {
        try {
            var read = STRICT.readValue(filled, PackFilled.class);
            read.mustFit();
            return read;
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new Unfit("file", "visits.pack.error.damaged");
        }
    }
}
