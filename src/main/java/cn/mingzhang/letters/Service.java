package cn.mingzhang.letters;

import java.time.LocalDate;

/** 送达回证: when and how a letter reached its addressee. */
public record Service(Method method, LocalDate servedOn, String recipient, String place, String witness) {

    /** 送达方式. */
    public enum Method {
        DIRECT,
        EXCHANGE,
        POST,
        ELECTRONIC
    }
}
