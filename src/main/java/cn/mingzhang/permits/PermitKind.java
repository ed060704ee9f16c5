package cn.mingzhang.permits;

import static cn.mingzhang.permits.PermitField.*;

import java.util.ArrayList;
import java.util.List;

/** 清单: which list of which bureau a row is of, in the order of the procedure, and what such a list says. */
public enum PermitKind {
    // spotless:off
    /** 建设工程规划许可证（自然资源）. */
    PLANNING     ("planning-permits",     PROJECT_CODE, PARCEL, ADDRESS, USE, STOREYS, FOUNDATION_DEPTH, GROUND_FLOOR, ABOVE_GROUND,
                                          ZONE, RENEWAL, TEMPORARY, RURAL),
    /** 建筑工程施工许可证（住建）. */
    CONSTRUCTION ("construction-permits", PROJECT_CODE, PLANNING_NUMBER, ADDRESS, USE, STOREYS, FOUNDATION_DEPTH, GROUND_FLOOR,
                                          ABOVE_GROUND, TEMPORARY, RURAL),
    /** 竣工验收备案（住建）. */
    COMPLETION   ("completion-filings",   PROJECT_CODE, PLANNING_NUMBER, CONSTRUCTION_NUMBER, ADDRESS, USE, STOREYS, ABOVE_GROUND,
                                          SHELTER, RURAL),
    /** 不动产首次登记（不动产登记机构）. */
    REGISTRATION ("first-registrations",  PROJECT_CODE, PARCEL, PLANNING_NUMBER, CONSTRUCTION_NUMBER, ADDRESS, USE, STOREYS,
                                          ABOVE_GROUND, RURAL),
    /** 易地建设费缴款（财政、税务）. */
    PAYMENT      ("fee-payments",         PROJECT_CODE, AMOUNT);
    // spotless:on

    private final String address;
    private final List<PermitField> fields;

    PermitKind(String address, PermitField... own) {
        this.address = address;
        var all = new ArrayList<>(List.of(NUMBER, NAME, DEVELOPER, CREDIT_CODE, DIVISION, ISSUED_ON, AUTHORITY));
        all.addAll(List.of(own));
        this.fields = List.copyOf(all);
    }

    /** The word for it in addresses. */
    public String address() {
        return address;
    }

    List<PermitField> fields() {
        return fields;
    }

    /** Whether it lets somebody build, or says that he has: only such a row asks for a decision. */
    public boolean isOfABuilding() {
        return this != PAYMENT;
    }
}
