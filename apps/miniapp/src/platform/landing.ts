/** WeChat opens the join page by its own path with a scene; nothing is to be rewritten. */
export {};
