package cn.mingzhang.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 被追责问责人, as the row in the compartment; the name is encrypted. */
record Person(
        UUID id,
        String number,
        byte[] name,
        String algorithm,
        String keyId,
        String unit,
        Rank rank,
        int form,
        String organ,
        String document,
        LocalDate decidedOn,
        @Nullable UUID clueId,
        @Nullable String clueNumber,
        long registrarId,
        String registrarName,
        LocalDate registeredOn,
        @Nullable LocalDate publishedOn) {}
