package cn.mingzhang.legacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written on an item's card.
 *
 * @param unitId 承办的人防办
 * @param lacks which civil-defense papers are missing
 */
public record LegacyCard(
        String estate,
        @Nullable String address,
        @Nullable String developer,
        long unitId,
        @Nullable Long projectId,
        @Nullable String realEstateUnit,
        @Nullable Integer households,
        String lacks,
        LocalDate receivedOn) {}
