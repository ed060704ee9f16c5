package cn.mingzhang.campaigns;

import java.time.LocalDate;

/** 动员部署会: held, with who came and what was said. @param attendance persons */
public record Meeting(LocalDate heldOn, String theme, String place, int attendance, String minutes) {}
