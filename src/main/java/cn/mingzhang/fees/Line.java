package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * 核算过程 by one line: kept with the assessment, so that an old one never changes when a rule does.
 *
 * @param text as a clerk writes it: {@code 16,607.378㎡ × 1,500元/㎡ = 24,911,067.00元}
 * @param basis the document and article it rests on
 */
public record Line(
        Clause clause, String text, String basis, @Nullable Yuan amount) {}
