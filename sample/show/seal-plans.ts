export const white = (characters: string, cm: number) => ({ characters, style: '白文' as const, cm });

export const red = (characters: string, cm: number) => ({ characters, style: '朱文' as const, cm });
