package cn.mingzhang.standin;

import java.time.LocalDate;

/** @param lastDay the last day on which it holds */
record NewStandIn(Holding holding, long deputyId, LocalDate from, LocalDate lastDay, String reason) {}
