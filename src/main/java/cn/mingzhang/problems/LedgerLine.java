package cn.mingzhang.problems;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A problem as one line of a workbook: all its basics whole, with what they are called in the reader's language. */
record LedgerLine(
        String number,
        int version,
        String item,
        String classCode,
        String className,
        String source,
        String sourceDocument,
        String description,
        String project,
        String projectName,
        @Nullable LocalDate occurredOn,
        LocalDate foundOn,
        String kind,
        String procedure,
        String goal,
        String unit,
        String responsibleLeader,
        String supportingLeader,
        String supervisingUnit,
        @Nullable LocalDate dueOn,
        Yuan amountDue,
        Yuan amountReduced,
        String reductionGround,
        String remark,
        String rectification,
        String stage) {}
