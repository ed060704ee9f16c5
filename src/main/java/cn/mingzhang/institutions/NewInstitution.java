package cn.mingzhang.institutions;

import java.time.LocalDate;
import java.util.List;

/** An institution as it is entered. @param document 文号; @param problems which it answers */
public record NewInstitution(
        String name, String document, long unitId, LocalDate issuedOn, String gist, List<Long> problems) {}
