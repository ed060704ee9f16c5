package cn.mingzhang.paper;

import java.time.LocalDate;

/** @param code as it was typed from the paper */
record NewEntry(String code, LocalDate signedOn, String remark) {}
