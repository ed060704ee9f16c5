package cn.mingzhang.people;

import cn.mingzhang.calendar.LampView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 等我办: each capability that gives people work answers what of it waits on an officer; the desk collects the answers and knows
 * none of the capabilities. Texts are ready, in the language of the request.
 */
public interface Waiting {

    /** In scope, also the empty ones: what may come is told, too. */
    List<Bucket> on(Officer officer);

    /**
     * One kind of work.
     *
     * @param count all that waits, of which the lines are the first few
     * @param href the full list
     * @param order of the buckets on the desk, ascending
     * @param urgent whether it stands out
     */
    record Bucket(String key, String title, long count, List<Line> lines, String href, int order, boolean urgent) {
        public Bucket {
            lines = List.copyOf(lines);
        }

        public boolean isEmpty() {
            return count == 0;
        }

        /** How many the lines do not show. */
        public long more() {
            return count - lines.size();
        }
    }

    /** @param lamp its deadline, where it has one */
    record Line(
            String number,
            String text,
            String unit,
            @Nullable LampView lamp,
            String href) {}
}
