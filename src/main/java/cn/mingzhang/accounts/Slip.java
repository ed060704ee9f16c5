package cn.mingzhang.accounts;

/**
 * 启用通知: what a person is handed to open his account. The code is shown this once and kept nowhere.
 *
 * @param again whether it is for an account that had a password before
 */
record Slip(String login, String name, String unit, String code, String until, String issued, boolean again) {}
