package cn.mingzhang.problems;

import cn.mingzhang.calendar.LampView;

/** One line of the ledger as it is read; for 财政 only number, unit, project and money are filled in. */
record ProblemRow(
        String number,
        String description,
        String classCode,
        String className,
        String unit,
        String project,
        String due,
        LampView lamp,
        boolean overdue,
        String rectification,
        String rectificationTone,
        boolean confirmed,
        String stage,
        String stageTone,
        String amount) {}
