package cn.mingzhang.screening;

import cn.mingzhang.matching.Match;
import cn.mingzhang.permits.Permit;

/** A pair that a person must judge. */
record Asked(Permit permit, Known project, Match match) {}
