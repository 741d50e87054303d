package vn.chuongvang.contest;

/**
 * @param round that led to the title
 */
public record TitleHolder(Title title, ContestantId contestant, RoundNumber round) {}
