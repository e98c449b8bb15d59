/// <reference types="@tarojs/taro" />

/** Put in by the build (config/index.ts). */
declare const API_ADDRESS: string;

declare module '*.scss';
