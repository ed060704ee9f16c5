package cn.mingzhang.opening;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the list.
 *
 * @param detail the class of a closure, the project of a balance, the last number of a series
 * @param on when it was closed, or of when its paper is
 */
public record OpeningRow(
        String number,
        String href,
        String kind,
        String subject,
        String detail,
        String unit,
        @Nullable LocalDate on,
        String state,
        String tone,
        boolean scanned,
        @Nullable Yuan assessed,
        @Nullable Yuan reduced,
        @Nullable Yuan paid,
        @Nullable Yuan outstanding,
        String paper) {}
