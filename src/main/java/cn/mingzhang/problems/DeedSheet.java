package cn.mingzhang.problems;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 小表单: one small deed on a problem.
 *
 * @param fields the fragment of {@code problems/_deeds} with its fields
 * @param options of its select, if it has one
 * @param version sent along where the deed asks for the version that was read
 */
record DeedSheet(
        String number,
        String problem,
        String title,
        String lead,
        String submit,
        String action,
        String cancel,
        String fields,
        boolean irreversible,
        List<Fact> facts,
        List<Option> options,
        @Nullable Integer version) {}
