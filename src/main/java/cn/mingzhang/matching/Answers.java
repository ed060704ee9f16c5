package cn.mingzhang.matching;

import java.util.Set;

/** What people have said about pairs; it is never asked again. */
public interface Answers {
    Answers NONE = new Answers() {
        @Override
        public Set<Long> sameAs(long row) {
            return Set.of();
        }

        @Override
        public boolean isOther(long row, long project) {
            return false;
        }
    };

    /** The projects that the row is. */
    Set<Long> sameAs(long row);

    boolean isOther(long row, long project);
}
