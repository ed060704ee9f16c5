package cn.mingzhang.screening;

import cn.mingzhang.obligation.Question;
import java.util.List;

/** A building of which it is not known whether it owes a shelter: a question, never a finding. */
record Open(Case of, List<Question> questions) {}
