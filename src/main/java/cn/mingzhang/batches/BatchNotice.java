package cn.mingzhang.batches;

import java.util.List;

/** 公示稿: one notice of all the problems that a batch has verified, each with the words that were frozen for it. */
record BatchNotice(String number, String scope, int problems, String term, List<String> texts) {

    public String title() {
        return "关于" + problems + "个问题整改情况的公示";
    }

    public String termLine() {
        return "公示期：" + term;
    }

    public String lead() {
        return "下列问题已经责任单位整改、核查属实，现予公示。对整改情况有异议的，请在公示期内向领导小组办公室反映。";
    }
}
