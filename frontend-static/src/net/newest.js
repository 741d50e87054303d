/**
 * Answers may come in another order than they were asked for: only that of the last question is heard.
 * @returns {<T>(answer: Promise<T>, then: (value: T) => void, failed: (refusal: any) => void) => Promise<void>}
 */
export function newest() {
  let last = 0;
  return (answer, then, failed) => {
    const mine = ++last;
    const heard = (what) => (value) => {
      if (mine === last) what(value);
    };
    return answer.then(heard(then), heard(failed));
  };
}
