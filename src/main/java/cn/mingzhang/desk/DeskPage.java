package cn.mingzhang.desk;

import cn.mingzhang.people.Waiting.Bucket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param full the buckets with something in them
 * @param done the others
 * @param note what to tell who is given no such work here; a message key
 */
record DeskPage(
        List<Bucket> full,
        List<Bucket> done,
        @Nullable String note,
        @Nullable LastVerification verification) {

    public long total() {
        return full.stream().mapToLong(Bucket::count).sum();
    }

    public boolean isClear() {
        return full.isEmpty() && !done.isEmpty();
    }
}
