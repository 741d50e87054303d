package vn.chuongvang.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal.
 *
 * @param code stable, for programs
 * @param detail what is wrong and what to do, in English
 * @param seat the seat it is about, if any
 * @param problems single parts that are wrong, if it is about several
 * @param advice what would help, where it was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(
        String code,
        String detail,
        @Nullable Integer seat,
        @Nullable Object problems,
        @Nullable Object advice) {}
