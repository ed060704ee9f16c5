package cn.mingzhang.standin;

import org.jspecify.annotations.Nullable;

/** One line of the list, in the reader's language. */
record StandInRow(
        long id,
        String deputy,
        String deputyUnit,
        String absent,
        String absentUnit,
        String post,
        String from,
        String lastDay,
        String state,
        String tone,
        String reason,
        String namer,
        @Nullable String endHref) {}
