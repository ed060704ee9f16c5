package cn.mingzhang.visits;

import cn.mingzhang.witness.CheckMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 检查记录 of the whole visit.
 *
 * @param forum what was said at the forum
 * @param summary what the visit came to
 * @param secondId the other of the two
 */
public record NewRecord(
        LocalDate visitedOn,
        String place,
        List<CheckMethod> methods,
        String papers,
        String forum,
        String summary,
        @Nullable Long secondId) {
    public NewRecord {
        methods = methods.stream().distinct().sorted().toList();
    }

    String methodNames() {
        return methods.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
