package cn.mingzhang.procurement;

import java.time.LocalDate;

/** 一次采购 as it stands in the register. */
record Procurement(long id, String number, String unit, Purchase purchase, LocalDate happenedOn, long version) {
    String href() {
        return "/procurements/" + number;
    }
}
