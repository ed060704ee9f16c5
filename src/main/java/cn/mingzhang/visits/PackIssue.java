package cn.mingzhang.visits;

import cn.mingzhang.lists.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is issued with: everything is text in the language of who asked for it, and nothing that he may not see. Its JSON is sealed
 * ({@link Pack#seal}), so that a pack that comes back is known to be ours.
 *
 * @param form of this very layout; a pack of another one is not taken back
 * @param lines the checklist
 * @param noted findings and suggestions that the visit has already
 * @param marks what may be marked, and in what words
 * @param words of its page
 */
record PackIssue(
        int form,
        UUID pack,
        long visit,
        String title,
        String said,
        String file,
        List<Fact> facts,
        List<Person> team,
        List<Line> lines,
        List<String> noted,
        Map<String, String> marks,
        int mostPhotos,
        int mostBytes,
        Map<String, String> words) {
    static final int FORM = 1;
    static final int MOST_PHOTOS = 40;

    /** Of all pictures in base64; the rest of a returned file is small beside it. */
    static final int MOST_BYTES = 28 * 1024 * 1024;

    record Person(long id, String name) {}

    /**
     * @param before its latest mark when the pack was issued
     * @param earlier findings of earlier visits, and problems of the project
     */
    record Line(
            long id,
            int ordinal,
            String about,
            String words,
            List<Fact> facts,
            List<Paper> papers,
            List<String> earlier,
            @Nullable Before before) {}

    record Before(String result, String remark, String said) {}

    /**
     * @param data the file itself as an address of kind {@code data:}; null where only its name comes along
     * @param said its size, or why it stayed
     */
    record Paper(String name, @Nullable String data, String said) {}
}
