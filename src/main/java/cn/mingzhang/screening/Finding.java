package cn.mingzhang.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 发现, as a run makes it.
 *
 * @param key by which the next run knows it again: rule and case
 * @param problemClass what it is in the ledger; the rule's own unless the rule knows several
 * @param permits the rows that show it
 * @param authorities which bureaus issued them without civil-defense papers (AP-07); empty where it is no omission
 */
record Finding(
        Detection rule,
        String problemClass,
        String key,
        String title,
        String developer,
        String divisionCode,
        long unitId,
        @Nullable Long projectId,
        List<Long> permits,
        List<String> authorities,
        List<Said> said) {
    Finding {
        permits = List.copyOf(permits);
        authorities = List.copyOf(authorities);
        said = List.copyOf(said);
    }
}
