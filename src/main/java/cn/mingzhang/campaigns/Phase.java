package cn.mingzhang.campaigns;

import java.time.LocalDate;

/** 阶段 of a campaign, with its tasks counted. */
record Phase(long id, int ordinal, String title, LocalDate startsOn, LocalDate endsOn, int tasks, int done) {}
